import type { stickProblemsEnglish } from '../english/stick-problems.ts';

export const stickProblemsGerman: Readonly<Record<keyof typeof stickProblemsEnglish, string>> = {
  'problem.image-unreadable': 'Das Abbild {{path}} ist nicht lesbar: {{detail}}',
  'problem.image-unreadable.next':
    'Es wurde nichts geschrieben. Prüfen Sie den Pfad und seine Zugriffsrechte.',
  'problem.image-not-file': '{{path}} ist keine gewöhnliche Datei.',
  'problem.image-not-file.next':
    'Es wurde nichts geschrieben. Wählen Sie das Abbild selbst, keine Verknüpfung, keinen Ordner und kein Gerät.',
  'problem.image-not-iso': '{{path}} ist kein ISO-Abbild.',
  'problem.image-not-iso.next':
    'Es wurde nichts geschrieben. Wenn es gepackt ist (.xz, .zst, .zip), entpacken Sie es zuerst.',
  'problem.image-incomplete':
    'Das Abbild {{path}} ist nicht vollständig: Es hat {{fileBytes}} von {{wholeBytes}}.',
  'problem.image-incomplete.next':
    'Es wurde nichts geschrieben. Laden Sie das Abbild noch einmal herunter.',
  'problem.image-too-large':
    'Das Abbild ({{imageBytes}}) ist größer als der Datenträger ({{sizeDiskBytes}}).',
  'problem.image-too-large.next':
    'Es wurde nichts geschrieben. Verwenden Sie einen größeren Stick.',
  'problem.image-on-disk':
    'Das Abbild {{path}} liegt auf dem Datenträger, auf den es geschrieben werden soll.',
  'problem.image-on-disk.next':
    'Es wurde nichts geschrieben. Kopieren Sie das Abbild zuerst auf einen anderen Datenträger.',
  'problem.image-changed': 'Das Abbild {{path}} hat sich beim Lesen verändert.',
  'problem.image-changed.next':
    'Der Datenträger ist nur halb beschrieben. Warten Sie, bis das Herunterladen oder Kopieren beendet ist, und schreiben Sie ihn dann noch einmal.',
  'problem.image-checksum':
    'Das Abbild ist nicht das, was {{file}} nennt: Es ist beschädigt oder ein anderes.',
  'problem.image-checksum.next':
    'Es wurde nichts geschrieben. Laden Sie das Abbild noch einmal herunter.',
  'problem.disk-not-removable':
    '{{disk}} ist weder ein Wechseldatenträger noch über USB angeschlossen.',
  'problem.disk-not-removable.next':
    'Es wurde nichts geschrieben. Wählen Sie einen Stick, oder lassen Sie andere Datenträger zu, wenn Sie sicher sind.',
  'problem.unmount-failed': 'Die Einhängung {{path}} lässt sich nicht lösen: {{detail}}',
  'problem.unmount-failed.next':
    'Es wurde nichts geschrieben. Schließen Sie die Programme und Dateiverwaltungen, die sie benutzen, und versuchen Sie es erneut.',
  'problem.stick-write-failed':
    'Das Schreiben auf den Datenträger ist nach {{writtenBytes}} fehlgeschlagen: {{detail}}',
  'problem.stick-write-failed.next':
    'Auf dem Datenträger ist nichts Brauchbares. Stecken Sie ihn neu ein oder nehmen Sie einen anderen: Sticks nutzen sich ab.',
  'problem.stick-differs':
    'Der Datenträger gibt nicht zurück, was geschrieben wurde: Die erste Abweichung liegt bei {{atBytes}}.',
  'problem.stick-differs.next':
    'Verwenden Sie diesen Stick nicht. Schreiben Sie ihn noch einmal oder nehmen Sie einen anderen.',
  'problem.stick-cancelled': 'Auf Ihren Wunsch angehalten. {{state}}',
  'problem.stick-cancelled.next': 'Er lässt sich jederzeit von vorn beschreiben.',
};
