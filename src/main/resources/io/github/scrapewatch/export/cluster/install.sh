#!/bin/sh
# Installs pipelines, templates and identities into Elasticsearch: ./install.sh https://elastic.example.com:9200
# May be run again; the same names are then replaced. Credentials: see connection.sh.
set -u
here=$(cd "$(dirname "$0")" && pwd -P) || exit 3
. "$here/connection.sh"

done_so_far=0

# The first failure is the last step: what stands can be seen, and running again completes it.
refused() {
    printf '%s was refused: %s\n' "$1" "$(answered)" >&2
    printf '  %s done before it, nothing after it. Correct that, and run this again.\n' "$done_so_far" >&2
    exit 1
}

installed() {
    done_so_far=$((done_so_far + 1))
    printf 'ok  %s\n' "$1"
}

# put WHAT PATH FILE
put() {
    send PUT "$2" "$3"
    case $status in
        2??) installed "$1" ;;
        *) refused "$1" ;;
    esac
}

# Each file is one object, named as the file is.
put_all() {
    for file in "$here/$2"/*.json; do
        [ -e "$file" ] || continue
        name=$(basename "$file" .json)
        put "$1 $name" "$3/$name" "$file"
    done
}

require_version() {
    request GET ''
    version=$(tr -d '\n' <"$answer" | sed -n 's/.*"number" *: *"\([0-9][0-9.]*\)[^"]*".*/\1/p')
    [ -n "$version" ] || fail "What answers at $url is no Elasticsearch: $(answered)" "Check the URL."
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    if [ "$major" -lt 8 ] || { [ "$major" -eq 8 ] && [ "$minor" -lt 19 ]; }; then
        fail "$url is Elasticsearch $version; the pack needs 8.19 or newer." "Name a newer one."
    fi
    printf 'Elasticsearch %s at %s\n' "$version" "$url"
}

# A cluster without security has no credentials, and no privileges either.
require_privileges() {
    [ -n "$api_key$username" ] || return 0
    send POST _security/user/_has_privileges "$here/privileges.json"
    [ "$status" = 200 ] || refused "The question for privileges"
    grep -q '"has_all_requested" *: *true' "$answer" ||
        fail "The credentials lack a privilege: $(answered)" "Ask for those of privileges.json; those above that are false are missing."
}

# An index of its own, which ES|QL joins with. It is brought up to date in place: rules never find it gone.
install_identities() {
    send PUT scrapewatch-identities "$here/identities/index.json"
    case $status in
        2??) ;;
        *)
            grep -q resource_already_exists_exception "$answer" || refused 'index scrapewatch-identities'
            send PUT scrapewatch-identities/_mapping "$here/identities/mapping.json"
            [ "$status" = 200 ] || refused 'mapping of scrapewatch-identities'
            ;;
    esac
    if [ -s "$here/identities/rows.ndjson" ]; then
        request POST 'scrapewatch-identities/_bulk?refresh=true' --header 'Content-Type: application/x-ndjson' \
            --data-binary "@$here/identities/rows.ndjson"
        [ "$status" = 200 ] || refused 'rows of scrapewatch-identities'
        grep -q '"errors" *: *false' "$answer" || refused 'rows of scrapewatch-identities'
    fi
    send POST 'scrapewatch-identities/_delete_by_query?refresh=true&conflicts=proceed' "$here/identities/others.json"
    [ "$status" = 200 ] || refused 'removal of old rows from scrapewatch-identities'
    installed 'index scrapewatch-identities'
}

[ $# -eq 1 ] || fail "Usage: install.sh URL" "Name the Elasticsearch to install into."
connect "$1"
require_version
require_privileges
install_identities
put_all 'ingest pipeline' pipelines _ingest/pipeline
put_all 'component template' component-templates _component_template
put_all 'index template' index-templates _index_template
printf '%s installed\n' "$done_so_far"
