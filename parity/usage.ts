import { needs } from './needs.ts';

const wishes = Object.values(needs).map((wish) => `  ${wish.en}`);

export const usage = `Usage: npm run parity -- [--only ID]… [--record] [--recordings DIR] [--danger] [--lang zh-CN|en]

Asks the emulator, and a real corp when one is given in the environment, the same questions and tells where they
differ. Exit code 0 when nothing differs, 1 when something does, 2 when it could not be asked.

  --only ID   one probe; may be given several times
  --record    keep the emulator's exchanges too (a corp's always are), anonymised
  --recordings DIR
              where they are kept; parity/recordings/ when absent
  --danger    on a real corp, also probes that may get the app or this address blocked for a while
  --lang      language of what is printed; that of the environment when absent

A corp is given by WECOM_CORPID, WECOM_SECRET, WECOM_AGENTID and WECOM_HOST, the userid of whoever hosts the lives;
WECOM_BASE_URL, WECOM_PROXY and WECOM_OPENID may be given too. At most 40 lives are made there, a month ahead, titled
"LiveBus parity", and cancelled at the end. WECOM_PARITY_MINUTES is how long one probe may wait; 0 when absent.

Some probes need more:
${wishes.join('\n')}
`;
