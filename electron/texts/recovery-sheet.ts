/** The file that a recovery key is saved in: enough for somebody who finds it years later. */

function english(key: string): string {
  return `Recovery key of an encrypted disk

    ${key}

It opens the disk when the passphrase has been forgotten.

At boot: type it in the place of the passphrase, dashes included.
From a live system, with the partition and a name of your choice:
    cryptsetup open --type luks2 PARTITION NAME

Whoever has this key can read the disk. Keep it away from the computer.
`;
}

function german(key: string): string {
  return `Wiederherstellungsschlüssel eines verschlüsselten Datenträgers

    ${key}

Er öffnet den Datenträger, wenn die Passphrase vergessen wurde.

Beim Start: anstelle der Passphrase eingeben, mit den Bindestrichen.
Aus einem Live-System, mit der Partition und einem frei gewählten Namen:
    cryptsetup open --type luks2 PARTITION NAME

Wer diesen Schlüssel hat, kann den Datenträger lesen. Bewahren Sie ihn nicht beim Rechner auf.
`;
}

/**
 * The text of the file.
 *
 * @param locale BCP 47 tag; English for languages without texts
 */
export function recoverySheet(key: string, locale: string): string {
  return locale.toLowerCase().split('-')[0] === 'de' ? german(key) : english(key);
}
