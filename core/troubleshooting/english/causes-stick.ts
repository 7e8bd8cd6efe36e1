import type { TroubleshootingTexts } from '../texts.ts';

/** What is likely to be behind a problem with a stick. */
export const stickCauses: TroubleshootingTexts['causes'] = {
  'image-checksum': [
    'The download was cut off or damaged. Download it again.',
    'The checksum file is of another version of the image.',
  ],
  'image-not-iso': [
    'The image is packed. Its name then ends in .xz, .zst, .gz or .zip; unpack it first.',
    'A web page with an error was saved under the name of the image.',
  ],
  'unmount-failed': [
    'A file manager or a terminal stands in a folder of the stick, or a file from it is open.',
  ],
  'stick-write-failed': [
    'The stick was pulled out, or sits loosely in its socket.',
    'The stick is worn out, or has a switch that protects it from writing.',
  ],
  'stick-differs': [
    'The stick is worn out. It takes data and gives back something else.',
    'It is a forgery that claims more room than it has: from some place on everything is lost.',
    'Another program wrote to it at the same time.',
  ],
};
