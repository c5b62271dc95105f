import './avatar.css';

const HUES = [212, 152, 262, 24, 338, 190];

/** The initial on a colour that stays the same for a person. */
export function Avatar({ name, size = 24 }: { name: string; size?: number }) {
  const points = [...name];
  const hue = HUES[points.reduce((sum, point) => sum + (point.codePointAt(0) ?? 0), 0) % HUES.length];
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.46, backgroundColor: `hsl(${hue} 52% 42%)` }}
    >
      {points[0]?.toUpperCase() ?? '?'}
    </span>
  );
}
