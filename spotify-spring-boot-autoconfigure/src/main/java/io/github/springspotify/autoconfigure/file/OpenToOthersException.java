package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Other users of the machine have access to a directory that should be private.
 */
final class OpenToOthersException extends IOException {

	private static final long serialVersionUID = 1L;

	OpenToOthersException(Path path) {
		super("'" + path + "' is open to other users of this machine");
	}

}
