package io.github.springspotify.autoconfigure.login;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * Tells programs what went wrong. Does not depend on how the application writes JSON.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class ProblemDocument {

	private ProblemDocument() {
	}

	/**
	 * Return a document.
	 * @param status status of the answer
	 * @param detail what went wrong, in a sentence for users of the application
	 * @param members further members
	 * @return the document as JSON
	 */
	public static String json(HttpStatus status, String detail, Map<String, ?> members) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", status.getReasonPhrase());
		problem.put("status", status.value());
		problem.put("detail", detail);
		problem.putAll(members);
		return JsonMapper.shared().writeValueAsString(problem);
	}

}
