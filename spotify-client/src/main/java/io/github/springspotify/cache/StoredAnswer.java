package io.github.springspotify.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.springframework.http.HttpHeaders;

/**
 * An answer as it is kept outside of this instance: with its body as it was sent, so that
 * it is decoded like one that has just come. Compressed, since JSON becomes several times
 * smaller.
 *
 * @param state what its marks said when it was asked for
 * @param entry the answer, without a value
 * @param body its body
 */
record StoredAnswer(String state, Entry entry, byte[] body) {

	/**
	 * Says how the rest is written. What another version has written is not read.
	 */
	private static final int VERSION = 1;

	/**
	 * More than any answer has: what somebody else has written may say anything.
	 */
	private static final int MAX_FIELDS = 1000;

	byte[] write() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(VERSION);
		try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
			out.writeUTF(this.state);
			writeFields(this.entry.vary().fields(), out);
			out.writeInt(this.entry.status());
			Map<String, List<String>> headers = new LinkedHashMap<>();
			this.entry.headers().forEach(headers::put);
			writeFields(headers, out);
			out.writeUTF(this.entry.path());
			write(this.entry.lifetime(), out);
			out.writeInt(this.body.length);
			out.write(this.body);
		}
		return bytes.toByteArray();
	}

	/**
	 * Read what was written.
	 * @param maxSize size of the largest body that is read
	 * @throws IOException if it is something else
	 */
	static StoredAnswer read(byte[] bytes, long maxSize) throws IOException {
		ByteArrayInputStream start = new ByteArrayInputStream(bytes);
		if (start.read() != VERSION) {
			throw new IOException("It was written by another version");
		}
		try (DataInputStream in = new DataInputStream(new InflaterInputStream(start))) {
			String state = in.readUTF();
			Vary vary = new Vary(readFields(in));
			int status = in.readInt();
			HttpHeaders headers = new HttpHeaders();
			readFields(in).forEach(headers::put);
			String path = in.readUTF();
			Lifetime lifetime = readLifetime(in);
			byte[] body = new byte[checked(in.readInt(), maxSize)];
			in.readFully(body);
			Entry entry = new Entry(vary, status, HttpHeaders.readOnlyHttpHeaders(headers), null, path, body.length,
					lifetime);
			return new StoredAnswer(state, entry, body);
		}
	}

	private static void writeFields(Map<String, List<String>> fields, DataOutputStream out) throws IOException {
		out.writeInt(fields.size());
		for (Map.Entry<String, List<String>> field : fields.entrySet()) {
			out.writeUTF(field.getKey());
			out.writeInt(field.getValue().size());
			for (String value : field.getValue()) {
				out.writeUTF(value);
			}
		}
	}

	private static Map<String, List<String>> readFields(DataInputStream in) throws IOException {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		int size = checked(in.readInt(), MAX_FIELDS);
		for (int i = 0; i < size; i++) {
			String name = in.readUTF();
			List<String> values = new ArrayList<>();
			int count = checked(in.readInt(), MAX_FIELDS);
			for (int j = 0; j < count; j++) {
				values.add(in.readUTF());
			}
			fields.put(name, List.copyOf(values));
		}
		return fields;
	}

	private static void write(Lifetime lifetime, DataOutputStream out) throws IOException {
		out.writeLong(lifetime.receivedAt());
		out.writeLong(lifetime.initialAge());
		out.writeLong(lifetime.fresh());
		out.writeBoolean(lifetime.noCache());
		out.writeBoolean(lifetime.mustRevalidate());
		out.writeLong(lifetime.whileRevalidate());
		out.writeLong(lifetime.ifError());
	}

	private static Lifetime readLifetime(DataInputStream in) throws IOException {
		return new Lifetime(in.readLong(), in.readLong(), in.readLong(), in.readBoolean(), in.readBoolean(),
				in.readLong(), in.readLong());
	}

	private static int checked(int size, long max) throws IOException {
		if (size < 0 || size > max) {
			throw new IOException("It has a size of " + size);
		}
		return size;
	}

}
