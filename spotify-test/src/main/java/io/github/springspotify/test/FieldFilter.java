package io.github.springspotify.test;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code fields} parameter of playlists: names separated by commas, with dots and
 * parentheses for what is inside. One exclamation mark makes its whole list one of fields
 * to leave out.
 */
final class FieldFilter {

	private static final int MAXIMUM_LENGTH = 1000;

	private final Map<String, FieldFilter> children = new LinkedHashMap<>();

	private boolean excluding;

	private FieldFilter() {
	}

	/**
	 * Read the parameter.
	 * @param text the parameter
	 * @return the filter
	 * @throws ApiException with status 400 if it is malformed
	 */
	static FieldFilter parse(String text) {
		FieldFilter root = new FieldFilter();
		Cursor cursor = new Cursor(text);
		if (text.length() > MAXIMUM_LENGTH) {
			throw Cursor.invalid();
		}
		root.addAll(cursor);
		cursor.requireEnd();
		return root;
	}

	private void addAll(Cursor cursor) {
		do {
			add(cursor);
		}
		while (cursor.skip(','));
	}

	private void add(Cursor cursor) {
		if (cursor.skip('!')) {
			this.excluding = true;
		}
		FieldFilter child = this.children.computeIfAbsent(cursor.name(), (name) -> new FieldFilter());
		if (cursor.skip('.')) {
			child.add(cursor);
		}
		else if (cursor.skip('(')) {
			child.addAll(cursor);
			if (!cursor.skip(')')) {
				throw Cursor.invalid();
			}
		}
	}

	JsonNode apply(JsonNode node) {
		if (this.children.isEmpty()) {
			return node;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode result = Json.array();
			array.forEach((element) -> result.add(apply(element)));
			return result;
		}
		return (node instanceof ObjectNode object) ? apply(object) : node;
	}

	private ObjectNode apply(ObjectNode object) {
		ObjectNode result = Json.object();
		object.forEachEntry((name, value) -> {
			FieldFilter child = this.children.get(name);
			if (this.excluding && child == null) {
				result.set(name, value);
			}
			else if (!this.excluding && child != null) {
				result.set(name, child.apply(value));
			}
		});
		return result;
	}

	/**
	 * A position in the parameter.
	 */
	private static final class Cursor {

		private final String text;

		private int position;

		Cursor(String text) {
			this.text = text;
		}

		boolean skip(char expected) {
			boolean found = this.position < this.text.length() && this.text.charAt(this.position) == expected;
			this.position += found ? 1 : 0;
			return found;
		}

		String name() {
			int start = this.position;
			while (this.position < this.text.length() && isNamePart(this.text.charAt(this.position))) {
				this.position++;
			}
			if (start == this.position) {
				throw invalid();
			}
			return this.text.substring(start, this.position);
		}

		void requireEnd() {
			if (this.position < this.text.length()) {
				throw invalid();
			}
		}

		static ApiException invalid() {
			return ApiException.badRequest("Invalid fields");
		}

		private static boolean isNamePart(char character) {
			return character == '_' || (character >= 'a' && character <= 'z');
		}

	}

}
