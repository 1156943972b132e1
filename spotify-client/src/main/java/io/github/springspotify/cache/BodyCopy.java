package io.github.springspotify.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * What has passed of a body.
 */
final class BodyCopy {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);

	void clear() {
		this.bytes.reset();
	}

	void add(DataBuffer part) {
		byte[] copy = new byte[part.readableByteCount()];
		part.toByteBuffer(part.readPosition(), ByteBuffer.wrap(copy), 0, copy.length);
		this.bytes.writeBytes(copy);
	}

	byte[] bytes() {
		return this.bytes.toByteArray();
	}

}
