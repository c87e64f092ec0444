// Wires the proof: the background reads everything again and signs, the page puts the file together from the tables.
import type { OptionsActions } from '@/components/options/actions';
import { sendFromPages } from '@/utils/messages/send';
import { bundleOf, excerptOf } from '@/utils/platform/proof';

type ProofActions = Pick<OptionsActions, 'makeReceipt' | 'exportProof' | 'copy'>;

export const PROOF_ACTIONS: ProofActions = {
  makeReceipt: () => sendFromPages('sign', { receipt: true }),
  exportProof: async (rows) => {
    const signed = await sendFromPages('sign', { receipt: false });
    if (!signed) return null;
    return rows ? excerptOf(signed, new Set(rows)) : bundleOf(signed);
  },
  copy: (text) => navigator.clipboard.writeText(text),
};
