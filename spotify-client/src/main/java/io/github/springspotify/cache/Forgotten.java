package io.github.springspotify.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is not to be given any more.
 *
 * @param kind what the others say
 * @param principal whose answers, or {@code null} for the application itself
 * @param path path of the address, below the base address
 */
record Forgotten(Kind kind, @Nullable String principal, String path) {

	static Forgotten everything() {
		return new Forgotten(Kind.EVERYTHING, null, "");
	}

	static Forgotten of(@Nullable String principal) {
		return new Forgotten(Kind.OWNER, principal, "");
	}

	static Forgotten at(String path) {
		return path.isEmpty() ? everything() : new Forgotten(Kind.PATH, null, path);
	}

	static Forgotten by(Written written) {
		return new Forgotten(Kind.WRITTEN, written.principal(), written.path());
	}

	private Written written() {
		return new Written(this.principal, this.path);
	}

	/**
	 * Return whether answers of more than one owner are concerned.
	 */
	boolean isOfSeveral() {
		return this.kind == Kind.EVERYTHING || this.kind == Kind.PATH
				|| (this.kind == Kind.WRITTEN && written().playlist() != null);
	}

	boolean concerns(CacheKey key, Entry entry) {
		return switch (this.kind) {
			case EVERYTHING -> true;
			case OWNER -> key.partition().isOf(this.principal);
			case PATH -> Written.isAtOrBelow(entry.path(), this.path);
			case WRITTEN -> written().changed(key, entry);
		};
	}

	/**
	 * Return marks of which at least one belongs to each answer that is concerned.
	 */
	List<String> marks() {
		return switch (this.kind) {
			case EVERYTHING -> List.of(Marks.everything());
			case OWNER -> List.of(Marks.owner(this.principal));
			case PATH -> List.of(Marks.path(this.path));
			case WRITTEN -> marks(written());
		};
	}

	private static List<String> marks(Written written) {
		if (written.isOfPlayer()) {
			return List.of(Marks.path(written.principal(), Written.PLAYER));
		}
		List<String> marks = new ArrayList<>();
		marks.add(Marks.path(written.principal(), written.path()));
		String playlist = written.playlist();
		if (playlist != null) {
			marks.add(Marks.path(playlist));
		}
		if (written.changesLibrary()) {
			marks.add(Marks.library(written.principal()));
		}
		return marks;
	}

	/**
	 * Return this as a message.
	 * @param sender who forgets
	 */
	byte[] message(String sender) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeUTF(sender);
			out.writeUTF(this.kind.name());
			out.writeBoolean(this.principal != null);
			out.writeUTF(Objects.requireNonNullElse(this.principal, ""));
			out.writeUTF(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Return what a message of somebody else says, or {@code null} if it is our own.
	 * @throws IOException if it is no message
	 */
	static @Nullable Forgotten read(byte[] message, String self) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message))) {
			if (in.readUTF().equals(self)) {
				return null;
			}
			Kind kind = Kind.valueOf(in.readUTF());
			boolean hasPrincipal = in.readBoolean();
			String principal = in.readUTF();
			return new Forgotten(kind, hasPrincipal ? principal : null, in.readUTF());
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("Unknown kind", ex);
		}
	}

	/**
	 * What a {@link Forgotten} is about.
	 */
	enum Kind {

		/**
		 * All answers.
		 */
		EVERYTHING,

		/**
		 * The answers of one owner.
		 */
		OWNER,

		/**
		 * What is at an address and below it, whoever owns it.
		 */
		PATH,

		/**
		 * What a write has changed.
		 */
		WRITTEN

	}

}
