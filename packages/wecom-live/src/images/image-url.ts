import { type Text, text } from '@livebus/component-kit';
import { imageProblem } from './image-problem.ts';

/** Whether an image is given as a web address, rather than as the id of a kept file. */
export const isWebAddress = (source: string): boolean => source.includes('://');

/** The URL of an image, once its scheme, port and absence of credentials are as they must be. */
export function checkImageUrl(given: string, field: string, ports: readonly number[]): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:') {
    throw refused(field, text('图片地址必须是 https 网址', 'The address of an image must be an https URL'));
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(field, text('图片地址不能带账号密码', 'The address of an image must hold no user and password'));
  }
  const port = Number(url.port === '' ? 443 : url.port);
  if (ports.includes(port)) return url;
  throw refused(field, text(`图片地址不能使用端口 ${port}`, `Images are not read from port ${port}`));
}

const refused = (field: string, message: Text) =>
  imageProblem({
    field,
    code: 'image_address_refused',
    message,
    cure: text('使用公开的 https 图片地址，默认端口', 'Give a public https address of an image, on the usual port'),
  });
