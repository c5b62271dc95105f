import { defineRoute } from '../route.ts';

/** 获取指定的应用详情: the app itself and its visible scope. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/agent/get',
  page: 90227,
  token: 'app',
  params: { agentid: { type: 'integer' } },
  rules: {
    'agentid-missing': { errcode: 41011, evidence: 'documented', page: 90313, text: 'agentid is given' },
    'agentid-of-another-app': { errcode: 301002, evidence: 'documented', page: 90313, text: "agentid is the token's" },
  },
  answer({ app, params, refuse }) {
    if (params.agentid === undefined) throw refuse('agentid-missing', 'agentid missing');
    if (params.agentid !== app.agentid) {
      throw refuse('agentid-of-another-app', 'no permission for the given agentid');
    }
    const { users, departments, tags } = app.visible;
    return {
      agentid: app.agentid,
      name: app.name,
      square_logo_url: '',
      description: '',
      ...(users.length > 0 ? { allow_userinfos: { user: users.map((userid) => ({ userid })) } } : {}),
      ...(departments.length > 0 ? { allow_partys: { partyid: departments } } : {}),
      ...(tags.length > 0 ? { allow_tags: { tagid: tags } } : {}),
      close: 0,
      redirect_domain: '',
      report_location_flag: 0,
      isreportenter: 0,
      home_url: '',
      // Only of custom-developed apps; 2 is online (page 90227).
      ...(app.kind === 'custom_developed' ? { customized_publish_status: 2 } : {}),
    };
  },
});
