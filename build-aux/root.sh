# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The private Debian 13 root: when it is wanted, how it is made, how it is entered. Sourced by dev.
#
#   .root/debian-13          the root; it bears this name only once it is finished
#   .root/debian-13.sha256   the hash of the package list that it was made from
#   .root/debian-13.new      a making under way, or what an interrupted one left: swept away
#   .root/lock               held while making
#   .root/flatpak-13         the same of packages-flatpak.txt, made by `dev flatpak` alone
#
# Where .root is a link the root is borrowed from another checkout: used as it stands, never remade.

root_list=$top/build-aux/packages.txt
root_dir=$top/.root/debian-13
root_stamp=$top/.root/debian-13.sha256

say () { printf '%s\n' "$*" >&2; }
die () { say "dev: $*"; exit 1; }
has () { command -v "$1" >/dev/null 2>&1; }

# Whether this machine has by itself all that building and testing need.
host_suffices () {
  [ -z "${ZONEBOOK_FORCE_ROOT-}" ] || return 1
  local tool
  for tool in pkg-config cc meson ninja blueprint-compiler msgfmt xgettext git python3 \
      clang-format appstreamcli desktop-file-validate Xvfb xdotool dbus-run-session import \
      gtk4-broadwayd xdpyinfo sqlite3; do
    has "$tool" || return 1
  done
  pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' 'gio-unix-2.0' \
    'sqlite3 >= 3.46' icu-i18n icu-uc json-glib-1.0 xlsxwriter libarchive expat freexl
}

root_packages () { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$root_list"; }
root_hash () { root_packages | sort | sha256sum | cut -d' ' -f1; }

# Whether the root that stands was made from the present list. One that bears no stamp is believed
# when dpkg in it calls every package of the list installed.
root_stands () {
  [ -d "$root_dir" ] || return 1
  if [ -L "$top/.root" ]; then
    if [ -f "$root_stamp" ] && [ "$(cat "$root_stamp")" != "$(root_hash)" ]; then
      say 'dev: the borrowed root was made from another package list; it is used as it stands.'
    fi
    return 0
  fi
  if [ -f "$root_stamp" ]; then
    [ "$(cat "$root_stamp")" = "$(root_hash)" ]
  else
    root_has_all && root_put_stamp
  fi
}

root_has_all () {
  [ -r "$root_dir/var/lib/dpkg/status" ] || return 1
  local absent
  absent=$(awk '/^Package: /{p=$2} /^Status: install ok installed$/{print p}' \
    "$root_dir/var/lib/dpkg/status" | sort -u | comm -13 - <(root_packages | sort -u))
  [ -z "$absent" ]
}

root_put_stamp () {
  root_hash >"$root_stamp.new"
  mv -f "$root_stamp.new" "$root_stamp"
}

# root_need TOOL PACKAGE: installs the tool as root; as a user says in a sentence what is missing.
root_need () {
  ! has "$1" || return 0
  [ "$(id -u)" = 0 ] || die "“$1” is missing, and only root can install it: please have the" \
    "package “$2” installed, then run this again."
  has apt-get || die "“$1” is missing: please install the package “$2”, then run this again."
  say "Installing $2 …"
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$2" \
    >/dev/null 2>&1 || {
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$2" \
      >/dev/null || die "“$2” could not be installed with apt-get; please install it by hand."
  }
}

root_make () {
  root_need mmdebstrap mmdebstrap
  mkdir -p "$top/.root"
  exec 9>"$top/.root/lock"
  flock -n 9 || { say 'Another dev is making the root; waiting for it …'; flock 9; }
  if ! root_stands; then
    say "Making the private Debian 13 root ${root_dir##*/} (once, about a minute) …"
    local new=$root_dir.new
    root_sweep "$new"
    rm -rf --one-file-system "$root_dir.old" "$root_dir.tar"
    root_bootstrap "$new"
    # From here on the old root no longer answers to its stamp.
    rm -f "$root_stamp"
    [ ! -e "$root_dir" ] || mv -T "$root_dir" "$root_dir.old"
    mv -T "$new" "$root_dir"
    root_put_stamp
    rm -rf --one-file-system "$root_dir.old"
  fi
  exec 9>&-
}

# Takes an interrupted making away: first what it left mounted below it, innermost first.
root_sweep () {
  local at
  while IFS= read -r at; do
    umount --lazy "$at" || die "“$at” is still mounted and cannot be unmounted."
  done < <(awk -v under="$1/" 'index ($2, under) == 1 {print $2}' /proc/self/mounts | tac)
  rm -rf --one-file-system "$1"
}

root_bootstrap () {
  local log=$top/.root/making.log
  local options=(--variant=minbase --include="$(root_packages | paste -sd,)"
    --aptopt='Apt::Install-Recommends "false"'
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-include=/usr/share/locale/vi*'
    --dpkgopt='path-include=/usr/share/locale/locale.alias'
    --customize-hook='chroot "$1" localedef -i vi_VN -f UTF-8 vi_VN.UTF-8'
    --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8')
  # In namespaces of its own nothing of it outlives it, neither a mount nor a process.
  local alone=(unshare --mount --pid --fork --kill-child --mount-proc)
  "${alone[@]}" true 2>/dev/null || alone=()
  if [ "$(id -u)" = 0 ]; then
    "${alone[@]}" mmdebstrap "${options[@]}" trixie "$1" >"$log" 2>&1 || root_failed "$log"
    return 0
  fi
  root_need newuidmap uidmap
  # A tree of many owners could not be removed by the user it belongs to: unpacked as their own.
  mmdebstrap --mode=unshare "${options[@]}" trixie "$root_dir.tar" >"$log" 2>&1 \
    || root_failed "$log"
  mkdir -p "$1"
  tar -C "$1" --exclude='./dev/*' --no-same-owner -xf "$root_dir.tar" || die 'unpacking the root failed.'
  rm -f "$root_dir.tar"
}

root_failed () {
  tail -n 20 "$1" >&2
  die "the private root could not be made (all of it: $1); it needs the network and 2 GB of disk."
}

# The folders of the host seen inside under the same paths, one a line, outer ones first.
root_shared_paths () {
  local common=$top/.git link
  if [ -f "$common" ]; then
    link=$(sed -n 's/^gitdir: //p' "$common")
    common=$(cd "$top" && cd "$link/$(cat "$link/commondir")" && pwd -P)
  fi
  printf '%s\n' /tmp "${TMPDIR:-/tmp}" "$HOME" /mnt /media /srv /run/media "$top" "$common" \
    "$(dirname "$top")/shared" "$(dirname "$(dirname "$common")")/shared" "$PWD" \
    "${XDG_RUNTIME_DIR:-/tmp}" "${CCACHE_DIR-/tmp}" /sys |
    while IFS= read -r path; do
      # A mount cannot be put on a link: what it leads to is shown where that really is.
      [ ! -L "$path" ] || path=$(readlink -f "$path")
      [ ! -d "$path" ] || [ "$path" = / ] || printf '%s\n' "$path"
    done | sort -u
}

# What of the caller's surroundings would mislead the programs inside.
root_unset=(LD_LIBRARY_PATH LD_PRELOAD PYTHONPATH PYTHONHOME GI_TYPELIB_PATH PKG_CONFIG_PATH
  GIO_EXTRA_MODULES GTK_PATH GTK_MODULES GTK_IM_MODULE_FILE GDK_PIXBUF_MODULE_FILE
  GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS XDG_CONFIG_DIRS BASH_ENV ENV CC CFLAGS CPPFLAGS LDFLAGS)

# Inside are processes of one's own; who runs sandboxes there needs the host's view of them instead.
root_processes=(--unshare-pid --proc /proc)

# root_enter COMMAND…: becomes the command inside the root.
root_enter () {
  local path paths=()
  mapfile -t paths < <(root_shared_paths)
  unset "${root_unset[@]}"
  [ -n "${TZ-}" ] || [ ! -L /etc/localtime ] || {
    TZ=$(readlink -f /etc/localtime)
    export TZ=${TZ#*/zoneinfo/}
  }
  export ZONEBOOK_INSIDE=root PATH=/usr/lib/ccache:/usr/bin:/usr/sbin:/bin
  local files=(/etc/passwd /etc/group /etc/machine-id)
  local wrap=(bwrap --die-with-parent --bind "$root_dir" / --dev-bind /dev /dev
    "${root_processes[@]}")
  if root_bwrap_works; then
    for path in "${files[@]}"; do wrap+=(--ro-bind-try "$path" "$path"); done
    for path in "${paths[@]}"; do wrap+=(--bind "$path" "$path"); done
    exec "$root_bwrap" "${wrap[@]:1}" --chdir "$PWD" "$@"
  fi
  root_enter_by_chroot "${#paths[@]}" "${paths[@]}" "$@"
}

root_bwrap_works () {
  [ -z "${ZONEBOOK_NO_BWRAP-}" ] || return 1
  root_bwrap=$(PATH=$host_path command -v bwrap) || return 1
  "$root_bwrap" --unshare-pid --bind "$root_dir" / --dev-bind /dev /dev --proc /proc true \
    >/dev/null 2>&1
}

# The same without bubblewrap: mounts in a namespace of one's own, then chroot.
root_enter_by_chroot () {
  local unshare=(unshare --mount --pid --fork --kill-child)
  [ "$(id -u)" = 0 ] || unshare+=(--user --map-current-user --keep-caps)
  PATH=$host_path exec "${unshare[@]}" bash -ec '
    root=$1 cwd=$2 count=$3; shift 3
    mount --make-rprivate /
    mount --rbind "$root" "$root"
    for path in /dev "${@:1:count}"; do
      mkdir -p "$root$path"
      mount --rbind "$path" "$root$path"
    done
    mkdir -p "$root/proc"
    mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
    for path in /etc/passwd /etc/group /etc/machine-id; do
      [ ! -e "$path" ] || { [ -e "$root$path" ] || : >"$root$path"; mount --bind "$path" "$root$path"; }
    done
    shift "$count"
    export PATH=/usr/lib/ccache:/usr/bin:/usr/sbin:/bin
    exec chroot "$root" /usr/bin/env --chdir="$cwd" -- "$@"
  ' dev-root "$root_dir" "$PWD" "$@"
}
