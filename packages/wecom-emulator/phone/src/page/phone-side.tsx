import type { Address } from '../address/use-address.ts';
import type { EmulatorState } from '../emulator/api.ts';
import { Handset } from '../handset/handset.tsx';
import { MemberPicker } from '../handset/member-picker.tsx';
import { findViewer, livesSeenBy } from '../handset/viewer.ts';
import { LiveDetail } from '../live-detail/live-detail.tsx';
import { LiveGone } from '../live-detail/live-gone.tsx';
import { LiveList } from '../live-list/live-list.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Who looks, and what their phone shows. */
export function PhoneSide({ state, address }: { state: EmulatorState; address: Address }) {
  const texts = useTexts();
  const viewer = findViewer(state, address);
  if (viewer === undefined) return <EmptyNote icon="phone" title={texts.phone.noMembers} />;
  const lives = livesSeenBy(state, viewer);
  const open = lives.find((live) => live.livingid === address.live);
  return (
    <div className="phone-side">
      <MemberPicker corps={state.corps} viewer={viewer} />
      <Handset>
        {address.live === undefined && <LiveList lives={lives} />}
        {address.live !== undefined && open === undefined && <LiveGone />}
        {open !== undefined && (
          <LiveDetail key={`${open.livingid}/${viewer.member.userid}`} live={open} viewer={viewer} />
        )}
      </Handset>
    </div>
  );
}
