const CORPID = 'wwemulatedcorp0001';
const SECRET = 'emulated-self-built-secret';

type Answer = Record<string, unknown>;

/** Calls of the seeded self-built app, over bare HTTP: what an SDK that is not ours would send. */
export interface CorpCalls {
  /** Uploads a PNG; its media_id. */
  upload(png: Buffer): Promise<string>;
  /** Creates a live of zhangsan's in an hour, of 30 minutes, but for what is given; its livingid. */
  createLive(fields: Answer): Promise<string>;
  call(path: string, body: Answer): Promise<Answer>;
  /** Plays an act through the control API. */
  act(name: string, params: Answer): Promise<Answer>;
}

export async function openCorpCalls(url: string, now: () => number): Promise<CorpCalls> {
  const token = await fetch(`${url}/cgi-bin/gettoken?corpid=${CORPID}&corpsecret=${SECRET}`);
  const { access_token } = await readAnswer(token);

  const post = async (path: string, body: Answer) =>
    readAnswer(
      await fetch(url + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  const call = (path: string, body: Answer) => post(`/cgi-bin/${path}?access_token=${access_token}`, body);

  return {
    call,
    act: (name, params) => post(`/emulator/acts/${name}`, params),
    async upload(png) {
      const form = new FormData();
      form.set('media', new File([new Uint8Array(png)], 'picture.png', { type: 'image/png' }));
      const sent = await fetch(`${url}/cgi-bin/media/upload?access_token=${access_token}&type=image`, {
        method: 'POST',
        body: form,
      });
      return String((await readAnswer(sent)).media_id);
    },
    async createLive(fields) {
      const live = await call('living/create', {
        anchor_userid: 'zhangsan',
        theme: '季度复盘',
        living_start: Math.floor(now() / 1000) + 3600,
        living_duration: 1800,
        ...fields,
      });
      return String(live.livingid);
    },
  };
}

/** The body, when it says neither in WeCom's way nor in the control API's that something failed. */
async function readAnswer(response: Response): Promise<Answer> {
  const answer = (await response.json()) as Answer;
  if (!response.ok || (answer.errcode !== undefined && answer.errcode !== 0)) throw new Error(JSON.stringify(answer));
  return answer;
}
