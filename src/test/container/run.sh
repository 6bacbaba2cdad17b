#!/usr/bin/env bash
# Runs the tests that need Docker on a machine that may have neither Docker nor a registry: run.sh [options for mvn verify -Pcontainer]
#
# Uses the Docker engine that answers. Where none does: installs Debian's, starts it for these tests alone, and stops it. Everything
# happens in name spaces of its own, so nothing is changed for the machine, and nothing outlives this script, whatever ends it.
# Exit code 0 where the tests passed, or where this machine cannot run containers: then with the reason, and counted as skipped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
image=${SCRAPEWATCH_IMAGE:-scrapewatch-standin:8.19.21}

skip() {
    printf 'Tests in containers: SKIPPED, as %s.\nContainers: 0 passed, 0 failed, 1 skipped\n' "$1"
    exit 0
}

answers() {
    docker version --format '{{.Server.Version}}' 2>/dev/null
}

install_docker() {
    command -v dockerd >/dev/null && return
    [ "$(id -u)" = 0 ] || skip "no Docker engine answers, and only root can install one"
    command -v apt-get >/dev/null || skip "no Docker engine answers, and this is no Debian, to install one"
    # Installed, not started: that is done below, with a data folder of its own.
    policy=/usr/sbin/policy-rc.d
    [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && made_policy=1; }
    { apt-get update -q && apt-get install -q -y --no-install-recommends docker.io; } >"$root/target/docker-install.log" 2>&1 ||
        { cat "$root/target/docker-install.log"; skip "Debian's docker.io could not be installed"; }
    [ -z "${made_policy:-}" ] || rm -f $policy
}

# Within the name spaces: process 1 there, so all others end with it.
inside() {
    work=$1
    shift
    mount -t proc proc /proc
    ip link set lo up
    # Published ports are those of the loopback address here: nothing has to be forwarded, so no firewall is needed.
    dockerd --data-root "$work/data" --exec-root "$work/run" -p "$work/run/docker.pid" -H "$DOCKER_HOST" \
        --iptables=false --ip-forward=false --ip-masq=false --bip 172.30.77.1/24 >"$work/dockerd.log" 2>&1 &
    dockerd=$!
    for _ in $(seq 100); do
        if answers >/dev/null; then
            run_tests -o "$@" && code=0 || code=$?
            kill $dockerd && wait $dockerd || true
            rmdir /sys/fs/cgroup/docker /sys/fs/cgroup/*/docker 2>/dev/null || true
            return $code
        fi
        kill -0 $dockerd 2>/dev/null || break
        sleep 0.2
    done
    cp "$work/dockerd.log" "$root/target/dockerd.log"
    skip "the Docker engine does not start here: $(tail -n 1 "$work/dockerd.log")"
}

run_tests() {
    "$here/image.sh" "$image" >/dev/null
    smoke=$(docker run --rm --entrypoint /usr/lib/jvm/java/bin/java "$image" -version 2>&1) ||
        skip "no container runs here: $(tail -n 1 <<<"$smoke")"
    cd "$root" && mvn -B --no-transfer-progress "$@" verify -Pcontainer -Dscrapewatch.image="$image"
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit
fi
if [ ! -d "$root/target/test-classes/io/github/scrapewatch/standin" ]; then
    echo "Nothing is built yet. Run 'mvn verify' first." >&2
    exit 3
fi
if version=$(answers); then
    echo "Tests in containers, on the Docker engine $version that answers"
    run_tests "$@"
    exit
fi
install_docker
unshare --net --mount --pid --fork true 2>/dev/null || skip "no Docker engine answers, and the kernel allows no name spaces to start one in"
# Short, because the paths of sockets must be.
work=$(mktemp -d /tmp/scrapewatch-docker.XXXXXX)
trap 'rm -rf "$work"' EXIT
echo "Tests in containers, on a Docker engine of their own ($(dockerd --version))"
DOCKER_HOST=unix://$work/docker.sock unshare --net --mount --pid --fork --kill-child "$here/run.sh" --inside "$work" "$@"
