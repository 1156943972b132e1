package io.github.springspotify.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class GapsTests {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final TypeReference<Page<String>> PAGE = new TypeReference<>() {
	};

	private static final TypeReference<CursorPage<String>> CURSOR_PAGE = new TypeReference<>() {
	};

	@Test
	void nullEntriesAreNoItemsAndKeepTheirPlaces() {
		Page<String> page = MAPPER.readValue("{\"items\":[null,\"a\",null,null,\"b\",null]}", PAGE);
		assertThat(page.items()).containsExactly("a", "b");
		assertThat(page.gaps()).containsExactly(0, 2, 3, 5);
		assertThat(page.entries()).containsExactly(Optional.empty(), Optional.of("a"), Optional.empty(),
				Optional.empty(), Optional.of("b"), Optional.empty());
	}

	@Test
	void cursorPagesKeepPlacesToo() {
		CursorPage<String> page = MAPPER.readValue("{\"items\":[\"a\",null]}", CURSOR_PAGE);
		assertThat(page.items()).containsExactly("a");
		assertThat(page.gaps()).containsExactly(1);
		assertThat(page.entries()).containsExactly(Optional.of("a"), Optional.empty());
	}

	@Test
	void pageWithoutGapsHasNone() {
		Page<String> page = MAPPER.readValue("{\"items\":[\"a\",\"b\"],\"limit\":2}", PAGE);
		assertThat(page.gaps()).isEmpty();
		assertThat(page.entries()).containsExactly(Optional.of("a"), Optional.of("b"));
		assertThat(page).isEqualTo(new Page<>(null, List.of("a", "b"), 2, null, 0, null, 0));
	}

	@Test
	void pagesSurviveOurOwnJson() {
		Page<String> page = new Page<>(null, Arrays.asList(null, "a", null), 3, null, 0, null, 3);
		assertThat(MAPPER.readValue(MAPPER.writeValueAsString(page), PAGE)).isEqualTo(page);
		CursorPage<String> cursorPage = new CursorPage<>(null, Arrays.asList("a", null), 2, null, null, null);
		assertThat(MAPPER.readValue(MAPPER.writeValueAsString(cursorPage), CURSOR_PAGE)).isEqualTo(cursorPage);
	}

	@Test
	void missingItemsAreNoGaps() {
		assertThat(MAPPER.readValue("{}", PAGE).entries()).isEmpty();
		assertThat(MAPPER.readValue("{\"items\":null}", CURSOR_PAGE).gaps()).isEmpty();
	}

	@Test
	void positionsBeyondThePageDoNoHarm() {
		Page<String> page = MAPPER.readValue("{\"items\":[\"a\"],\"gaps\":[9,null,0]}", PAGE);
		assertThat(page.entries()).containsExactly(Optional.empty(), Optional.of("a"), Optional.empty());
	}

}
