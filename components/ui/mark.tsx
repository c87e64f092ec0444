// The mark: a trace in the shape of a W that ends at the place it came from.
import mark from '@/components/mark.svg';

/** Stands beside the name, so it has no text of its own. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return <img src={mark} width={size} height={size} alt="" />;
}
