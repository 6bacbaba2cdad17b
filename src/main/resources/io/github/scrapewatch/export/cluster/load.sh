#!/bin/sh
# Loads value lists into Kibana, which its rule import cannot: ./load.sh [--replace] https://kibana.example.com:5601 [SPACE]
# A list that is there already is left alone; --replace deletes it first, and exceptions that use it have no effect meanwhile.
# Credentials: see connection.sh.
set -u
here=$(cd "$(dirname "$0")" && pwd -P) || exit 3
. "$here/connection.sh"

# ask METHOD PATH [what else]: as Kibana wants to be asked.
ask() {
    ask_method=$1
    ask_path=$2
    shift 2
    request "$ask_method" "$space$ask_path" --header 'kbn-xsrf: scrapewatch' "$@"
}

refused() {
    printf '%s was refused: %s\n' "$1" "$(answered)" >&2
    exit 1
}

# The data streams that hold all lists of a space.
create_index() {
    ask POST api/lists/index
    case $status in
        200 | 409) ;;
        *) refused 'The place of value lists' ;;
    esac
}

# load ID TYPE FILE
load() {
    if [ "$replace" = yes ]; then
        ask DELETE "api/lists?id=$1&ignoreReferences=true"
        case $status in
            200 | 404) ;;
            *) refused "The removal of $1" ;;
        esac
    fi
    printf '{"id":"%s","name":"%s","description":"scrapewatch","type":"%s"}' "$1" "$1" "$2" >"$folder/list.json"
    ask POST api/lists --header 'Content-Type: application/json' --data-binary "@$folder/list.json"
    case $status in
        200) ;;
        409)
            printf 'there already  %s\n' "$1"
            return
            ;;
        *) refused "The value list $1" ;;
    esac
    ask POST "api/lists/items/_import?list_id=$1&type=$2&refresh=true" --form "file=@$3;type=text/plain;filename=$1.txt"
    [ "$status" = 200 ] || refused "The values of $1"
    printf 'loaded  %s (%s values)\n' "$1" "$(wc -l <"$3" | tr -d ' ')"
}

replace=no
if [ "${1:-}" = --replace ]; then
    replace=yes
    shift
fi
[ $# -eq 1 ] || [ $# -eq 2 ] || fail "Usage: load.sh [--replace] URL [SPACE]" "Name the Kibana to load into."
space=${2:+s/$2/}
connect "$1"
create_index
while IFS='	' read -r id type file; do
    load "$id" "$type" "$here/$file"
done <"$here/lists.tsv"
