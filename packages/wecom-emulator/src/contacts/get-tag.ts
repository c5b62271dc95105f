import { defineRoute } from '../route.ts';
import { isVisible, visibleDepartments } from '../scope.ts';
import { memberName, nameRules } from './names.ts';

/** 获取标签成员: whom and what of the tag the app sees. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/tag/get',
  page: 90213,
  token: 'app',
  emptyOnError: ['userlist', 'partylist'],
  params: { tagid: { type: 'integer', required: true } },
  rules: {
    ...nameRules,
    'tag-unknown': { errcode: 40068, evidence: 'documented', page: 90313, text: 'the tag exists' },
    'tag-cut': {
      evidence: 'documented',
      page: 90213,
      text: "members and departments outside the app's visible scope are left out",
    },
  },
  answer({ app, corp, params, refuse, apply }) {
    const tag = corp.tags.find(({ tagid }) => tagid === params.tagid);
    if (tag === undefined) throw refuse('tag-unknown', 'invalid tagid');
    const members = corp.members.filter(({ userid }) => tag.users.includes(userid));
    const seen = members.filter((member) => isVisible(corp, app, member));
    const visible = visibleDepartments(corp, app).map(({ id }) => id);
    const partylist = tag.departments.filter((id) => visible.includes(id));
    if (seen.length < members.length || partylist.length < tag.departments.length) apply('tag-cut');
    return {
      tagname: tag.name,
      userlist: seen.map((member) => ({
        userid: member.userid,
        ...memberName(app, member, () => apply('names-withheld')),
      })),
      partylist,
    };
  },
});
