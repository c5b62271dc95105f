import { type UploadedFile, WecomApiError, type WecomClient } from '@livebus/wecom';
import { vendorOf } from '../explain-wecom-error.ts';
import { imageProblem } from './image-problem.ts';

/** Makes an image a temporary media of WeCom and gives its media id, good for 3 days (page 90253). */
export async function uploadImage(wecom: WecomClient, field: string, media: UploadedFile): Promise<string> {
  const { media_id } = await wecom.media
    .uploadMedia({ type: 'image', media })
    .catch((error: unknown) => explainImageRefusal(field, error));
  return media_id;
}

/** A refusal of the file itself says which of the images it was. */
function explainImageRefusal(field: string, error: unknown): never {
  if (!(error instanceof WecomApiError) || error.kind !== 'invalid') throw error;
  throw imageProblem({
    field,
    code: 'image_refused',
    message: error.meaning,
    cure: error.cure,
    vendor: vendorOf(error),
  });
}
