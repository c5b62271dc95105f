/** A copy without the members that are undefined: what is absent from an output is not in it at all. */
export function leaveOutAbsent<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
