import { z } from "zod";

export type Sent =
  | { status: "done" }
  | { status: "refused"; message: string; fileNameError?: string }
  | { status: "unreachable" };

const refusalSchema = z.object({ message: z.string(), fieldErrors: z.object({ fileName: z.string().optional() }) });

/** Uploads a file as a new import. By XMLHttpRequest, because `fetch` does not tell how far it is. */
export function sendFile(
  file: File,
  { id, receiptId }: { id: string; receiptId: string },
  onProgress: (sentShare: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/imports/${id}`);
    request.setRequestHeader("content-type", "text/csv");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("x-receipt-id", receiptId);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / Math.max(total, 1));
    request.onerror = () => resolve({ status: "unreachable" });
    request.onload = () => resolve(request.status === 200 ? { status: "done" } : refusal(request.responseText));
    request.send(file);
  });
}

function refusal(text: string): Sent {
  try {
    const { message, fieldErrors } = refusalSchema.parse(JSON.parse(text));
    return { status: "refused", message, fileNameError: fieldErrors.fileName };
  } catch {
    return { status: "unreachable" };
  }
}
