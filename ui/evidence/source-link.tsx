/** The title of a source, as a link where it has an address. */
export function SourceLink({ title, url }: { readonly title: string; readonly url: string | null }) {
  if (url === null) return <cite>{title}</cite>;
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {title}
    </a>
  );
}
