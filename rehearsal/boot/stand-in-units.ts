import { addLink, addScript, addText, type InitrdTree } from './initrd-tree.ts';
import { LOG } from './stage-two.ts';

const folder = '/etc/systemd/system';

/**
 * Instead of a prompt that nobody answers: says what failed and what is mounted, and switches off.
 * The kernel's messages hold what systemd and the units said.
 */
const emergency = `[Unit]
DefaultDependencies=no
Conflicts=shutdown.target

[Service]
Type=oneshot
StandardOutput=tty
StandardError=tty
TTYPath=/dev/console
ExecStart=/usr/bin/bash /etc/emergency
`;

const emergencyScript = `sleep 1
echo "${LOG.begin}"
dmesg
echo "${LOG.end}"
echo "EMERGENCY failed: $(systemctl --failed --no-legend --plain | cut -d ' ' -f 1 | sort | tr '\\n' ' ')"
while read -r _ place _; do
  case $place in /sysroot*) echo "EMERGENCY mounted: $place" ;; esac
done < /proc/mounts
echo "EMERGENCY end"
sync
echo o > /proc/sysrq-trigger
sleep 60
`;

/**
 * Stands in for what NixOS' activation does in stage 1. Of that, only one thing matters here: systemd
 * does not leave for a root without os-release(5), and a blank root has none.
 */
const activation = `[Unit]
DefaultDependencies=no
RequiresMountsFor=/sysroot/nix
After=initrd-fs.target
Before=initrd-cleanup.service initrd-switch-root.target
AssertPathExists=/etc/initrd-release

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/bin/bash -c 'mkdir -p /sysroot/etc; echo ID=stand-in > /sysroot/etc/os-release'
`;

/** Adds the two units that take the place of a person and of NixOS' activation. */
export function addStandInUnits(tree: InitrdTree): void {
  addText(tree, `${folder}/emergency.service`, emergency);
  addScript(tree, '/etc/emergency', emergencyScript);
  addText(tree, `${folder}/stand-in-activation.service`, activation);
  const wants = `${folder}/initrd.target.wants`;
  addLink(tree, `${wants}/stand-in-activation.service`, '../stand-in-activation.service');
}
