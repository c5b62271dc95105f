import { ComponentError, type Problem, type Text } from '@livebus/component-kit';

/** Why an image is not sent; `field` is the path of the input's field. */
export interface ImageFault {
  field: string;
  code: `image_${string}`;
  kind?: Problem['kind'];
  message: Text;
  cure: Text;
  /** Bytes, or redirects. */
  limit?: number;
  actual?: number;
  vendor?: Problem['vendor'];
}

/** A named problem of one image; of kind `invalid` when nothing else is said. */
export function imageProblem({
  field,
  code,
  kind = 'invalid',
  message,
  cure,
  vendor,
  ...size
}: ImageFault): ComponentError {
  const issues = [{ field, rule: code, message, ...size }];
  return new ComponentError({ code, kind, message, cure, issues, ...(vendor === undefined ? {} : { vendor }) });
}
