#!/bin/sh
# Tries the Debian package as somebody does who has neither Java nor Pilah: in a clean system folder tree it is
# installed, used by a plain user, with and without a display, and removed; nothing may stay behind.
#
#     sudo installer/try-deb.sh target/installer/pilah_0.1.0_amd64.deb [FOLDER]
#
# Needs root, debootstrap and a Debian mirror. FOLDER, the system folder tree, is made when it is not there.
set -eu

deb=$(realpath "$1")
root=${2:-/tmp/pilah-tree}
mirror=${MIRROR:-http://deb.debian.org/debian}
release=${RELEASE:-bookworm}

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# As the plain user Siti, whose home is the only place where files may stay.
siti() {
    inside su siti -s /bin/sh -c "cd; export PILAH_LANG=id; $1"
}

everything() {
    inside find / -xdev \( -path /proc -o -path /dev -o -path /sys -o -path /tmp -o -path /home/siti \
        -o -path /var/lib/dpkg -o -path /var/cache -o -path /var/log \) -prune -o -print | sort
}

[ -x "$root/usr/bin/dpkg" ] || debootstrap --variant=minbase "$release" "$root" "$mirror"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
trap 'umount "$root/dev" "$root/proc"' EXIT
cp /etc/resolv.conf "$root/etc/resolv.conf"

needed=$(dpkg-deb -f "$deb" Depends | tr -d ,)
inside apt-get update -qq
# shellcheck disable=SC2086 # one word for each package
inside apt-get install -qq -y --no-install-recommends $needed xvfb xauth xdotool libglib2.0-bin imagemagick fonts-dejavu-core \
    desktop-file-utils shared-mime-info > /dev/null
inside sh -c '! command -v java' || fail "there is a Java already"
inside id siti > /dev/null 2>&1 || inside useradd -m siti
# What a desktop makes once for all its programs, whoever comes first.
inside sh -c 'mkdir -p /usr/share/applications /usr/share/icons/hicolor/128x128/mimetypes; update-desktop-database;
    update-mime-database /usr/share/mime'

before=$(mktemp)
after=$(mktemp)
everything > "$before"

echo "== installing"
cp "$deb" "$root/tmp/pilah.deb"
inside dpkg -i /tmp/pilah.deb

echo "== the command"
siti 'pilah --version' | grep -x 'Pilah [0-9.]*' || fail "pilah --version"
siti 'pilah demo contoh' || fail "pilah demo"
siti 'pilah check contoh/grenpul.pilah' || fail "pilah check"

echo "== the association"
siti 'gio info -a standard::content-type contoh/grenpul.pilah' | grep -w application/x-pilah ||
    fail "the type of a study"
siti 'gio mime application/x-pilah' | grep -w pilah.desktop || fail "what opens a study"

echo "== the window, opened by its association"
siti 'cat > look.sh' <<'LOOK'
gio open contoh/grenpul.pilah
end=60
while [ $end -gt 0 ] && ! grep -qs 'grenpul.pilah' .local/share/pilah/settings.properties; do
    sleep 1
    end=$((end - 1))
done
[ $end -gt 0 ] || exit 1
sleep 5
import -window root window.png
xdotool search --name Pilah windowclose || true
sleep 2
LOOK
siti 'xvfb-run -a -s "-screen 0 1440x900x24" sh look.sh' || fail "the study was not opened"
[ -s "$root/home/siti/window.png" ] || fail "no picture of the window"
cp "$root/home/siti/window.png" "$(dirname "$deb")/window.png"

echo "== removing"
inside dpkg -P pilah
everything > "$after"
# Caches that the system keeps of all menus and types change, but no file may be there more than before.
left=$(comm -13 "$before" "$after")
[ -z "$left" ] || fail "left behind: $left"
rm -f "$before" "$after" "$root/tmp/pilah.deb"
siti 'ls contoh/grenpul.pilah' > /dev/null || fail "the user's own study is gone"
echo "All of it is as it should be; a picture of the window lies beside the package."
