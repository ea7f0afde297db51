/** Emoji by how they are meant, on the lexicons' scale of -4..4. */
const emojiByValence: readonly (readonly [number, string])[] = [
  [3, '😍🥰😘❤💖💗💓💞💕💝💘😻🤩🥳♥🏆'],
  [2.2, '😀😃😄😁😊🙂🤗😇☺💙💚💛💜🧡🖤🤍🤎💋🎉🎊👍👏🙌💪✨🌟⭐🔥💯😎🥂👌🤝🌈😋🎁💐😸😺💎👑'],
  [1.2, '😉😌😅😆🤣😂😜😝😛😏🙏✌🤞☀🌞🌸🌹🌻🍀✅✔😹💃🎶🤭🤠👋🆒'],
  [-0.8, '😐😑😶🤔🙄😬🤷😪😴😮😯🫤⚠🤨😳'],
  [-1.6, '😕😟🙁☹😔😞😣😖😓😥😰😧😦😩😫😢🥺😨😱🤦👎❌😒🤒🤕🥴😵✖😿🙀🚫'],
  [-2.4, '😭😡😠🤬😤🤢🤮💔👿😈🖕💩☠💀🤡'],
];

const valenceOfEmoji: ReadonlyMap<string, number> = new Map(
  emojiByValence.flatMap(([valence, emoji]) =>
    Array.from(emoji, (one) => [one, valence] as [string, number]),
  ),
);

/** The valence of an emoji with or without skin tone and variation, -4..4; 0 where it says nothing certain. */
export function emojiValence(emoji: string): number {
  const codePoint = emoji.codePointAt(0);
  return codePoint === undefined ? 0 : (valenceOfEmoji.get(String.fromCodePoint(codePoint)) ?? 0);
}
