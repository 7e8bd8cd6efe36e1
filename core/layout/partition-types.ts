/**
 * GPT partition type GUIDs: the EFI system partition from the UEFI specification (5.3.3), the others
 * from the Discoverable Partitions Specification. LUKS containers carry the type that cryptsetup's
 * documentation names for them, so that other systems do not offer to format "unknown" space.
 */
export const partitionTypes = {
  efi: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
  swap: '0657FD6D-A4AB-43C4-84E5-0933C84B4F4F',
  luks: 'CA7D7CCB-63ED-4C53-861C-1742536059CC',
} as const;

/** GPT partition names; they appear under /dev/disk/by-partlabel. */
export const partitionNames = { efi: 'boot', swap: 'swap', luks: 'encrypted' } as const;
