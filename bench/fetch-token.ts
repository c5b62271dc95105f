import { z } from 'zod';
import { app } from './emulator-process.ts';

/** An access token without the client. */
export async function fetchToken(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/cgi-bin/gettoken?corpid=${app.corpid}&corpsecret=${app.secret}`);
  const { access_token } = z.object({ access_token: z.string() }).parse(await answer.json());
  return access_token;
}
