export const help = `wecom-emulator: a stateful stand-in for WeCom's live-stream API.

  npx wecom-emulator [options]

  --port NUMBER        where to listen; 9300 when absent, 0 for any free one
  --host ADDRESS       what to bind; 127.0.0.1 when absent. Anybody who reaches another
                       address can read and change everything: there is no password
  --seed FILE          the corps, apps and suites to begin with, YAML or JSON
  --data FILE          keep the state in this file; in memory when absent
  --assume NAME=VALUE  answer something that WeCom leaves open; may be given again
  --limits off         lift WeCom's frequency limits
  --remote-callbacks   send callbacks to other machines too
  --quiet              print the address only
  --version, --help

企业微信直播接口的有状态模拟器。上面的选项依次为：端口；绑定地址（默认仅本机）；
初始企业数据文件；状态保存文件；对文档未说明之处的假设；关闭频率限制；允许回调发往其他机器；
只打印地址；版本；帮助。
`;
