# Read by the scripts beside it: says to a server who we are, and what it answered. POSIX sh and curl, nothing else.
#
#   SCRAPEWATCH_API_KEY                          an API key, encoded as Elasticsearch hands it out
#   SCRAPEWATCH_USERNAME, SCRAPEWATCH_PASSWORD   instead of a key
#   SCRAPEWATCH_API_KEY_FILE, SCRAPEWATCH_PASSWORD_FILE   a file that holds the secret
#   SCRAPEWATCH_CA_FILE                          PEM certificates to trust instead of those of this machine
#
# Secrets are never on a command line, where every user of the machine could read them. Certificates are always verified.

# What is wrong, and what to do.
fail() {
    printf '%s\n  %s\n' "$1" "$2" >&2
    exit 3
}

# secret NAME: what the file that NAME_FILE names holds, or else NAME itself.
secret() {
    eval "secret_file=\${$1_FILE:-} secret_value=\${$1:-}"
    if [ -n "$secret_file" ]; then
        [ -r "$secret_file" ] || fail "$1_FILE names $secret_file, which cannot be read." "Check its path and permissions."
        secret_value=$(cat "$secret_file")
    fi
    case $secret_value in
        *'
'*) fail "$1 has more than one line." "Write the secret alone." ;;
    esac
    printf '%s' "$secret_value"
}

# In the quotation marks of a configuration of curl.
quoted() {
    printf '%s' "$1" | sed 's/[\\"]/\\&/g'
}

# connect URL: takes the credentials, and makes a place for answers.
connect() {
    command -v curl >/dev/null || fail "There is no curl here." "Install it."
    url=${1%/}
    case $url in
        https://* | http://*) ;;
        *) fail "'$url' is no URL." "Write one such as https://elastic.example.com:9200." ;;
    esac
    api_key=$(secret SCRAPEWATCH_API_KEY) || exit 3
    password=$(secret SCRAPEWATCH_PASSWORD) || exit 3
    username=${SCRAPEWATCH_USERNAME:-}
    if [ -n "$username" ] && [ -z "$password" ]; then
        fail "SCRAPEWATCH_USERNAME is set, and its password is not." "Set SCRAPEWATCH_PASSWORD, or SCRAPEWATCH_PASSWORD_FILE."
    fi
    ca=${SCRAPEWATCH_CA_FILE:-}
    if [ -n "$ca" ] && [ ! -r "$ca" ]; then
        fail "SCRAPEWATCH_CA_FILE names $ca, which cannot be read." "Check its path and permissions."
    fi
    case $url in
        http://127.* | http://localhost* | http://\[::1\]* | https://*) ;;
        *) [ -z "$api_key$username" ] || fail "$url is not encrypted, and everybody on the way could read the credentials." "Use https://." ;;
    esac
    folder=$(mktemp -d) || fail "There is no place for temporary files." "Set TMPDIR to a folder that you may write to."
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 130' INT TERM HUP
    answer=$folder/answer
}

# For curl's standard input.
credentials() {
    if [ -n "$api_key" ]; then
        printf 'header = "Authorization: ApiKey %s"\n' "$(quoted "$api_key")"
    elif [ -n "$username" ]; then
        printf 'user = "%s:%s"\n' "$(quoted "$username")" "$(quoted "$password")"
    fi
}

# request METHOD PATH [what else curl is to be told]: the status in $status, the body in the file $answer.
request() {
    request_method=$1
    request_path=$2
    shift 2
    : >"$answer"
    # No .curlrc, which could turn the verification of certificates off; no redirect, which could lead the credentials elsewhere.
    status=$(credentials | curl --disable --config - --silent --show-error --globoff --proto '=http,https' \
        --connect-timeout 20 --max-time 300 ${ca:+--cacert "$ca"} --request "$request_method" \
        --output "$answer" --write-out '%{http_code}' "$@" "$url/$request_path" 2>"$folder/problem") ||
        fail "$url does not answer: $(sed 's/^curl: ([0-9]*) //' "$folder/problem")" \
            "Check the URL; for a CA of your own, set SCRAPEWATCH_CA_FILE to its certificate."
    case $status in
        401) fail "$url does not accept the credentials." \
            "Set SCRAPEWATCH_API_KEY, or SCRAPEWATCH_USERNAME and SCRAPEWATCH_PASSWORD, to valid ones." ;;
    esac
}

# send METHOD PATH FILE: a body of JSON.
send() {
    request "$1" "$2" --header 'Content-Type: application/json' --data-binary "@$3"
}

# The beginning of the last answer.
answered() {
    printf '%s ' "$status"
    head -c 600 "$answer"
}
