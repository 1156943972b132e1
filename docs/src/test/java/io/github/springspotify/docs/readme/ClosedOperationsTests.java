package io.github.springspotify.docs.readme;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.endpoint.Endpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guide says about single operations is what the code knows about them.
 */
class ClosedOperationsTests {

	@Test
	void guideListsClosedOperationsWithTheirReplacements() {
		Map<String, String> closed = new TreeMap<>();
		for (Method group : groups()) {
			for (Method method : group.getReturnType().getMethods()) {
				Endpoint endpoint = Endpoint.of(method);
				if (endpoint != null && endpoint.closedSince() != null) {
					String instead = (endpoint.replacement() != null) ? endpoint.replacement() : "nothing";
					closed.put(group.getName() + "()." + method.getName() + "(..)",
							endpoint.closedSince() + ", " + instead);
				}
			}
		}

		assertThat(listed()).isEqualTo(closed);
	}

	@Test
	void guideNamesEveryGroup() {
		assertThat(Markdown.GUIDE.find("(?m)^\\| `(\\w+)\\(\\)` \\|"))
			.containsExactlyInAnyOrderElementsOf(groups().stream().map(Method::getName).toList());
	}

	private static Map<String, String> listed() {
		Pattern row = Pattern.compile("(?m)^\\| (\\d{4}-\\d{2}-\\d{2}) \\| (.*) \\| (.*) \\|$");
		Map<String, String> listed = new TreeMap<>();
		for (MatchResult match : row.matcher(Markdown.GUIDE.text()).results().toList()) {
			for (String operation : match.group(2).split(", ")) {
				listed.put(plain(operation), match.group(1) + ", " + plain(match.group(3)));
			}
		}
		return listed;
	}

	private static String plain(String code) {
		return code.replace("`", "");
	}

	private static List<Method> groups() {
		return Arrays.stream(ReactiveSpotifyClient.class.getMethods())
			.filter((method) -> method.getReturnType().getSimpleName().endsWith("Operations"))
			.toList();
	}

}
