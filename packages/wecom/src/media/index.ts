export { uploadMedia } from './upload-media.ts';
