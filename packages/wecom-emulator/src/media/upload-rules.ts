import type { Rules } from '../rules.ts';

/** What an upload must be. */
export const uploadRules = {
  type: { errcode: 40005, evidence: 'documented', page: 90313, text: 'type is image, voice, video or file' },
  'media-empty': {
    errcode: 44001,
    evidence: 'observed',
    text: 'the part media is there and holds something',
  },
  'media-too-small': {
    errcode: 40006,
    evidence: 'documented',
    page: 90253,
    text: 'a file has more than 5 bytes',
    assumption: 'mediaTooSmall',
  },
  'media-too-large': {
    errcode: 45001,
    evidence: 'documented',
    page: 90253,
    text: 'an image has at most 10 MB, a voice 2, a video 10, a file 20',
    assumption: 'mediaTooLarge',
  },
  'media-format': {
    errcode: 40004,
    evidence: 'documented',
    page: 90253,
    text: 'an image is JPG or PNG, a voice AMR, a video MP4',
  },
  'media-corrupt': {
    errcode: 40123,
    evidence: 'documented',
    page: 90313,
    text: 'what is called .jpg, .png, .amr or .mp4 is so by its content',
  },
} as const satisfies Rules;
