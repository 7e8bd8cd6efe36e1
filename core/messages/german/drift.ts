import type { driftEnglish } from '../english/drift.ts';

/** Why something is on the root, and what is known of it; what is wrong with an ignore rule. */
export const driftGerman: Readonly<Record<keyof typeof driftEnglish, string>> = {
  'drift.reason.known': '{{name}}. {{lost}}',
  'drift.reason.own': '{{name}} (aus Ihrer eigenen Liste). {{lost}}',
  'drift.reason.not-served':
    'Es steht in Ihrer Liste des Behaltenen und liegt jetzt trotzdem auf der Wurzel: Der nächste Start löscht es.',
  'drift.reason.pending':
    'Eine Änderung, die auf den nächsten Start wartet, nimmt es beim Herunterfahren mit.',
  'drift.reason.kept-link': 'Eine Verknüpfung mit dem, was in {{persist}} behalten wird.',
  'drift.reason.kept-mount': 'Kommt aus {{source}}, wo es die Wurzel überdauert.',
  'drift.reason.hidden-kept':
    'Eine ältere Kopie, verdeckt vom dort eingehängten {{source}}: Das ist, was Programme sehen und was behalten wird.',
  'drift.reason.hidden-memory': 'Verdeckt von einem Dateisystem im Arbeitsspeicher ({{source}}).',
  'drift.reason.hidden':
    'Verdeckt vom dort eingehängten {{source}}: geschrieben, als das nicht eingehängt war, und jetzt für kein Programm sichtbar.',
  'drift.reason.mounted': 'Die Stelle, an der etwas anderes eingehängt ist ({{source}}).',
  'drift.reason.mount-point': 'Eine Stelle, an der NixOS etwas einhängt.',
  'drift.reason.store-link': 'Eine Verknüpfung, die NixOS anlegt: Ihr Ziel liegt im Nix-Store.',
  'drift.reason.unit-link': 'Eine Verknüpfung, die systemd für {{unit}} anlegt.',
  'drift.reason.copy':
    'Eine Einstellungsdatei, die NixOS bei jedem Start aus der Konfiguration kopiert.',
  'drift.reason.tmpfiles': 'Bei jedem Start von einer tmpfiles-Regel erzeugt.',
  'drift.reason.emptied': 'Temporär: Eine tmpfiles-Regel entfernt ohnehin, was hier liegt.',
  'drift.reason.activation': 'Bei jedem Start von NixOS aus der Konfiguration geschrieben.',
  'drift.reason.systemd': 'Bei jedem Start von systemd erzeugt.',
  'drift.reason.layout': 'Ein Ordner, der zum System gehört; NixOS legt ihn an, wenn er fehlt.',
  'drift.reason.logs':
    'Protokolle. Ohne ein eigenes Dateisystem werden sie mit der Wurzel gelöscht.',
  'drift.reason.credential-key':
    'Der Schlüssel zu den Zugangsdaten dieses Rechners: Ohne ihn lässt sich nicht lesen, was Diensten davon gegeben wurde.',
  'drift.reason.name-servers': 'Wird bei jedem Wechsel des Netzwerks neu geschrieben.',
  'drift.reason.public-key':
    'Der öffentliche Teil eines Rechnerschlüssels; er lässt sich aus dem anderen Teil erzeugen.',
  'drift.reason.unit-state':
    'Der Zustand von {{unit}}, nach deren eigenen Einstellungen. Was ohne ihn verloren ist, können nur Sie beurteilen.',
  'drift.reason.unit-cache': 'Der Zwischenspeicher von {{unit}}; er füllt sich von selbst wieder.',
  'drift.reason.unit-logs': 'Protokolle von {{unit}}.',
  'drift.reason.unit-configuration': 'Einstellungen, die {{unit}} selbst schreibt.',
  'drift.reason.home': 'Der persönliche Ordner von {{user}}, der hier auf der Wurzel liegt.',
  'drift.reason.service-home':
    'Der persönliche Ordner von {{user}}; unter diesem Benutzer läuft ein Dienst.',
  'drift.reason.socket': 'Ein Socket: Wer dort lauscht, erzeugt ihn neu.',
  'drift.reason.empty': 'Ein leerer Ordner: Mit ihm gehen keine Daten verloren.',
  'drift.reason.ignored': 'Wegen Ihrer Regel ignoriert.',
  'drift.reason.ignored-because': 'Wegen Ihrer Regel ignoriert: {{reason}}',
  'drift.reason.holds': 'Es war schon vorher da und wird wegen seines Inhalts angezeigt.',
  'drift.reason.holds-open':
    'Es war schon vorher da und wird wegen seines Inhalts angezeigt; das Wichtigste darin entscheidet.',
  'drift.reason.unexplained': 'Es ist nicht bekannt, wer das schreibt.',
  'drift.reason.unexplained-of': 'Es ist nicht bekannt, wer das schreibt; es gehört {{user}}.',
  'drift.reason.unexplained-changed':
    'Es ist in der leeren Momentaufnahme enthalten und wurde seither geändert; wer das tut, ist nicht bekannt.',

  'drift.rule.not-absolute':
    'Eine Regel ist ein Pfad, der mit einem Schrägstrich beginnt: {{pattern}} tut das nicht.',
  'drift.rule.not-text': 'Die Regel {{pattern}} ist kein Text.',
  'drift.rule.everything': 'Eine Regel, die alles ignoriert, würde jeden Verlust verbergen.',
  'drift.rule.not-plain': 'Die Regel {{pattern}} enthält einen leeren Namen, „.“ oder „..“.',
  'drift.rule.stars-in-name':
    'In {{pattern}} muss „**“ allein zwischen Schrägstrichen stehen; innerhalb eines Namens heißt es „*“.',
  'drift.rule.open-class': 'In {{pattern}} fehlt zu „[“ das schließende „]“.',
  'drift.rule.named-class':
    'Schreiben Sie in {{pattern}} die Zeichen selbst zwischen die Klammern, wie in „[a-z]“.',
  'drift.rule.bad-range': 'In {{pattern}} läuft ein Bereich zwischen Klammern rückwärts.',
  'drift.rule.closing-backslash':
    'In {{pattern}} steht hinter einem Rückstrich nichts, was er wörtlich nehmen könnte.',
};
