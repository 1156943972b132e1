package io.github.springspotify.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the second level says about a read.
 *
 * @param name name of the answer there
 * @param state what its marks say, or {@code null} if the second level cannot be used
 * @param stored the answer, if it is there
 * @param entry the same, decoded
 */
record SharedAnswer(String name, @Nullable String state, @Nullable StoredAnswer stored, @Nullable Entry entry) {

	static final SharedAnswer UNKNOWN = new SharedAnswer("", null, null, null);

}
