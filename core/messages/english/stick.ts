import type { StickStepId } from '../../stick/stick.ts';

/** What is said of making a stick, by window and command line alike. */
type StickTexts = Readonly<
  Record<
    | `stick.step.${StickStepId}`
    | 'stick.state.differs'
    | 'stick.state.untouched'
    | 'stick.state.half'
    | 'stick.state.unverified',
    string
  >
>;

export const stickEnglish: StickTexts = {
  'stick.step.check': 'Check the image and the disk',
  'stick.step.unmount': 'Unmount what is on the disk',
  'stick.step.write': 'Write the image',
  'stick.step.flush': 'Wait until the disk has everything',
  'stick.step.verify': 'Read it back and compare',
  'stick.state.differs': 'the image, the disk, or what is mounted from it',
  'stick.state.untouched': 'Nothing was written to the disk.',
  'stick.state.half':
    'The disk is half-written and holds nothing usable: write it again or format it.',
  'stick.state.unverified':
    'The image was written completely, but not all of it was read back and compared.',
};
