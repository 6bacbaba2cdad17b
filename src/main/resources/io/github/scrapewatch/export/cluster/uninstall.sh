#!/bin/sh
# Removes what install.sh installed: ./uninstall.sh [--delete-data] https://elastic.example.com:9200
# As long as there is data, its templates and pipelines are in use and nothing is removed; --delete-data deletes the data as well.
set -u
here=$(cd "$(dirname "$0")" && pwd -P) || exit 3
. "$here/connection.sh"

removed=0

# remove WHAT PATH: what is not there need not be removed.
remove() {
    request DELETE "$2"
    case $status in
        2??)
            removed=$((removed + 1))
            printf 'removed  %s\n' "$1"
            ;;
        404) ;;
        *)
            printf '%s was not removed: %s\n' "$1" "$(answered)" >&2
            printf '  %s removed before it, nothing after it. Correct that, and run this again.\n' "$removed" >&2
            exit 1
            ;;
    esac
}

remove_all() {
    for file in "$here/$2"/*.json; do
        [ -e "$file" ] || continue
        name=$(basename "$file" .json)
        remove "$1 $name" "$3/$name"
    done
}

# The data streams that our index templates have made. Those of the Fleet package have the same names and templates of their own.
data_streams() {
    while read -r pattern; do
        request GET "_data_stream/$pattern?expand_wildcards=all"
        case $status in
            404) ;;
            200)
                tr ',{}' '\n\n\n' <"$answer" | awk -F'"' '
                    $2 == "name" && $4 ~ /^logs-/ { name = $4 }
                    $2 == "template" && $4 ~ /^scrapewatch-/ { print name }'
                ;;
            *) fail "The data streams cannot be listed: $(answered)" "Check the privileges: view_index_metadata on $pattern." ;;
        esac
    done <"$here/data-streams.txt"
}

delete_data=no
if [ "${1:-}" = --delete-data ]; then
    delete_data=yes
    shift
fi
[ $# -eq 1 ] || fail "Usage: uninstall.sh [--delete-data] URL" "Name the Elasticsearch to remove from."
connect "$1"
streams=$(data_streams) || exit 3
if [ -n "$streams" ] && [ "$delete_data" = no ]; then
    printf 'There is data, so nothing was removed:\n' >&2
    printf '%s\n' "$streams" | sed 's/^/  /' >&2
    printf '  Delete it yourself, or say --delete-data.\n' >&2
    exit 1
fi
for stream in $streams; do
    remove "data stream $stream" "_data_stream/$stream"
done
remove_all 'index template' index-templates _index_template
remove_all 'component template' component-templates _component_template
remove_all 'ingest pipeline' pipelines _ingest/pipeline
remove 'index scrapewatch-identities' scrapewatch-identities
printf '%s removed\n' "$removed"
