import { visit } from '../address/use-address.ts';
import type { Corp, Member } from '../emulator/api.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useTexts } from '../texts/use-texts.ts';
import type { Viewer } from './viewer.ts';
import './member-picker.css';

export function MemberPicker({ corps, viewer }: { corps: Corp[]; viewer: Viewer }) {
  const texts = useTexts();
  return (
    <label className="member-picker">
      <Avatar name={viewer.member.name} size={30} />
      <span>{texts.phone.viewAs}</span>
      <select
        value={`${viewer.corp.corpid}/${viewer.member.userid}`}
        onChange={(event) => {
          const [corp, member] = event.target.value.split('/');
          visit({ corp, member });
        }}
      >
        {corps.map((corp) => (
          <optgroup key={corp.corpid} label={corp.name}>
            {corp.members.map((member) => (
              <option key={member.userid} value={`${corp.corpid}/${member.userid}`}>
                {[member.name, departmentOf(corp, member)].filter((part) => part !== undefined).join(' · ')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

const departmentOf = (corp: Corp, member: Member): string | undefined =>
  corp.departments.find((department) => department.id === member.departments[0])?.name;
