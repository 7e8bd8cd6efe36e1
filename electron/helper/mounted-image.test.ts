import { expect, test } from 'vitest';

import { ProblemError } from '../../core/errors/problem.ts';
import { refuseMountedImage } from './mounted-image.ts';

const command = '/tmp/.mount_Tide/resources/tidemark-helper';

test('from an AppImage nobody is asked for a password in vain', () => {
  expect(() => refuseMountedImage({ APPIMAGE: '/home/x/Tidemark.AppImage' }, command)).toThrow(
    ProblemError,
  );
});

test.each([{}, { APPIMAGE: '' }])('any other package may ask', (environment) => {
  expect(() => refuseMountedImage(environment, command)).not.toThrow();
});
