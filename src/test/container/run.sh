#!/usr/bin/env bash
# Runs the tests that need Docker on a machine that may have neither Docker nor a registry: run.sh [options for Maven]
#
# It tests what is built, and builds nothing but the stand-in image. It uses the Docker engine that answers. Where none does: installs
# Debian's, starts it for these tests alone, and stops it. That happens in name spaces of its own, so nothing is changed for the machine,
# and nothing outlives this script, whatever ends it.
# Exit code 0 where the tests passed, or where this machine cannot run containers: then with the reason, and counted as skipped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
image=${SCRAPEWATCH_IMAGE:-scrapewatch-standin:8.19.21}
reports=$root/target/container-reports

skip() {
    printf 'Tests in containers: SKIPPED, as %s.\nContainers: 0 passed, 0 failed, 1 skipped\n' "$1"
    exit 0
}

answers() {
    timeout 5 docker version --format '{{.Server.Version}}' 2>/dev/null
}

# This module alone, and of it nothing but the tests.
maven() {
    (cd "$root" && mvn -B --no-transfer-progress -f src/pom.xml -Dbuilt -Pcontainer "$@")
}

# Maven gets what it needs to run tests when it runs the first; where Docker is to come there is no network.
prepare_maven() {
    ls "$root"/target/*-reports/*.xml >/dev/null 2>&1 ||
        maven -q -Dgroups.run=none -Dit.test=WholePackIT -DfailIfNoTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
            -Dreports=no-reports failsafe:integration-test@default >/dev/null
}

install_docker() {
    command -v dockerd >/dev/null && command -v ip >/dev/null && return
    command -v apt-get >/dev/null || skip "no Docker engine answers, and this is no Debian, to install one"
    # Installed, not started: that is done below, with a data folder of its own.
    policy=/usr/sbin/policy-rc.d
    [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && made_policy=1; }
    { apt-get update -q && apt-get install -q -y --no-install-recommends docker.io iproute2; } >"$root/target/docker-install.log" 2>&1 ||
        failed_to_install=1
    [ -z "${made_policy:-}" ] || rm -f $policy
    [ -z "${failed_to_install:-}" ] || skip "Debian's docker.io could not be installed: $(tail -n 1 "$root/target/docker-install.log")"
}

run_tests() {
    rm -rf "$reports"
    "$here/image.sh" "$image" >/dev/null
    smoke=$(docker run --rm --entrypoint /usr/lib/jvm/java/bin/java "$image" -version 2>&1) ||
        skip "no container runs here: $(tail -n 1 <<<"$smoke")"
    code=0
    maven -Dscrapewatch.image="$image" "$@" failsafe:integration-test@default failsafe:verify@default || code=$?
    tell
    return $code
}

# What was skipped and why, and the counts.
tell() {
    sed -n 's/.*<skipped .*TestAbortedException: \(.*\)/\1/p' "$reports"/TEST-*.xml 2>/dev/null |
        sed 's/^Assumption failed: //; s/\]\]>.*//' | sort | uniq -c | sed 's/^ *\([0-9]*\) /Skipped in containers: \1, as /'
    number() { sed -n "s/.*<$1>\([0-9]*\)<.*/\1/p" "$reports/failsafe-summary.xml" 2>/dev/null || true; }
    all=$(number completed) errors=$(number errors) failures=$(number failures) skipped=$(number skipped)
    if [ -n "$all" ]; then
        printf 'Containers: %d passed, %d failed, %d skipped\n' $((all - errors - failures - skipped)) $((errors + failures)) "$skipped"
    else
        echo 'Containers: nothing is known of the tests, which did not come to an end'
    fi
}

# Within the name spaces: process 1 there, so all others end with it.
inside() {
    work=$1
    shift
    mount -t proc proc /proc || skip "the kernel refuses to mount /proc"
    ip link set lo up || skip "the kernel refuses to set up a loopback interface"
    # Published ports are those of the loopback address here: nothing has to be forwarded, so no firewall is needed.
    dockerd --data-root "$work/data" --exec-root "$work/run" -p "$work/run/docker.pid" -H "$DOCKER_HOST" \
        --iptables=false --ip-forward=false --ip-masq=false --bip 172.30.77.1/24 >"$work/dockerd.log" 2>&1 &
    dockerd=$!
    for _ in $(seq 150); do
        if answers >/dev/null; then
            code=0
            run_tests -o -DargLine=-Djava.io.tmpdir="$work/tmp" "$@" || code=$?
            [ $code = 0 ] || cp "$work/dockerd.log" "$root/target/dockerd.log"
            return $code
        fi
        kill -0 $dockerd 2>/dev/null || break
        sleep 0.2
    done
    cp "$work/dockerd.log" "$root/target/dockerd.log"
    skip "the Docker engine does not start here: $(tail -n 1 "$work/dockerd.log")"
}

# All that was started ends with the first process of the name spaces, and that with unshare. What can stay are empty control groups.
clean_up() {
    kill -KILL "$spaces" 2>/dev/null || true
    for _ in $(seq 50); do
        rm -rf "$work" 2>/dev/null || true
        find /sys/fs/cgroup -maxdepth 3 -depth -type d -path '*/docker*' -exec rmdir {} + 2>/dev/null || true
        [ -e "$work" ] || [ -n "$(find /sys/fs/cgroup -maxdepth 2 -type d -name docker)" ] || return 0
        sleep 0.2
    done
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit
fi
if [ ! -d "$root/target/test-classes/io/github/scrapewatch/standin" ] || [ ! -f "$root/target/scrapewatch.jar" ]; then
    echo "Nothing is built yet. Run 'mvn verify', or 'mvn package -DskipTests', first." >&2
    exit 3
fi
if version=$(answers); then
    echo "Tests in containers, on the Docker engine $version that answers"
    docker image inspect "$image" >/dev/null 2>&1 || trap 'docker image rm "$image" >/dev/null 2>&1' EXIT
    run_tests "$@"
    exit
fi
[ "$(id -u)" = 0 ] || skip "no Docker engine answers, and only root can start one"
unshare --net --mount --pid --fork true 2>/dev/null || skip "no Docker engine answers, and the kernel allows no name spaces to start one in"
install_docker
prepare_maven
# Short, because the paths of sockets must be.
work=$(mktemp -d /tmp/scrapewatch-docker.XXXXXX)
mkdir "$work/tmp"
echo "Tests in containers, on a Docker engine of their own ($(dockerd --version))"
# In the background, so that a signal is heeded at once.
DOCKER_HOST=unix://$work/docker.sock unshare --net --mount --pid --fork --kill-child "$here/run.sh" --inside "$work" "$@" &
spaces=$!
trap clean_up EXIT
trap 'exit 143' TERM HUP
trap 'exit 130' INT
wait $spaces
