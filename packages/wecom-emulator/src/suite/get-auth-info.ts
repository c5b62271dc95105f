import { defineRoute } from '../route.ts';
import type { App } from '../world.ts';
import { authorisationParams, authorisationRules, findAuthorisation } from './authorisation.ts';

/** 获取企业授权信息 */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/service/v2/get_auth_info',
  page: 100779,
  token: 'suite',
  bareSuccess: true,
  params: authorisationParams,
  rules: authorisationRules,
  answer(call) {
    const { app, corp } = findAuthorisation(call);
    return {
      auth_corp_info: {
        corpid: corp.corpid,
        corp_name: corp.name,
        corp_type: 'verified',
        corp_user_max: 200,
        corp_full_name: corp.name,
        subject_type: 1,
      },
      auth_info: { agent: [describeAgent(app)] },
    };
  },
});

function describeAgent({ agentid, name, kind, visible }: App) {
  const customised = kind === 'custom_developed';
  return {
    agentid,
    name,
    auth_mode: 0,
    is_customized_app: customised,
    auth_from_thirdapp: false,
    privilege: {
      // Without meaning for a custom-developed app, always 0 there (page 100795); 1 is reading basic contact data.
      level: customised ? 0 : 1,
      allow_party: visible.departments,
      allow_user: visible.users,
      allow_tag: visible.tags,
      extra_party: [],
      extra_user: [],
      extra_tag: [],
    },
  };
}
