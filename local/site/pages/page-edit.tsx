export function PageEdit({ spaceKey, id }: { spaceKey: string; id: string }) {
  return (
    <p>
      {spaceKey} {id}
    </p>
  );
}
