#!/usr/bin/env bash
# Builds the stand-in for the official image, with no registry: image.sh NAME
#
# It holds this machine's Java, the libraries that it needs, and the embedded engine behind TLS and a password. It is a stand-in for
# machines that cannot pull: it shows that the harness works with containers, never that the embedded engine is like the official one.
set -euo pipefail
name=$1
root=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d "${TMPDIR:-/tmp}/scrapewatch-image.XXXXXX")
trap 'rm -rf "$work"' EXIT

java=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
home=usr/lib/jvm/java
engine=opt/scrapewatch/engine
mkdir -p "$work/$home" "$work/$engine" "$work/etc" "$work/tmp" \
    "$work/usr/share/elasticsearch/config"
chmod 1777 "$work/tmp"

# Debian links lib/security and others into /etc.
tar -C "$java" -ch --exclude=./jmods --exclude=./src.zip --exclude=./lib/src.zip --exclude=./lib/ct.sym --exclude=./man \
    --exclude=./docs --exclude=./include --exclude=./demo . 2>/dev/null | tar -C "$work/$home" -x
for library in $(find "$work/$home" -name '*.so' -o -path '*/bin/java' -o -path '*/bin/keytool' |
    xargs ldd 2>/dev/null | grep -o '/[^ ]*\.so[^ ]*' | grep -v "^$work" | sort -u); do
    cp -L --parents "$library" "$work"
done
# Names are not looked up over the network: the server in there asks who is calling, and would wait for an answer.
cp -L --parents /lib/*/libnss_files.so.2 "$work"
echo 'root:x:0:0:root:/root:/bin/false' >"$work/etc/passwd"
echo 'hosts: files' >"$work/etc/nsswitch.conf"

cp "$root"/src/engine/node/target/engine/*.jar "$work/$engine"
mkdir -p "$work/opt/scrapewatch/standin/io/github/scrapewatch"
cp -R "$root"/target/test-classes/io/github/scrapewatch/standin "$work/opt/scrapewatch/standin/io/github/scrapewatch"

tar -C "$work" -c . | docker import \
    -c 'ENTRYPOINT ["/usr/lib/jvm/java/bin/java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", "/opt/scrapewatch/standin", "io.github.scrapewatch.standin.StandIn", "/opt/scrapewatch/engine", "/usr/share/elasticsearch/config/certs"]' \
    -c 'EXPOSE 9200' -c 'LABEL io.github.scrapewatch.standin=true' - "$name"
