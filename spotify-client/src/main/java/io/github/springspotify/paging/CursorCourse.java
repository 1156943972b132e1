package io.github.springspotify.paging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import org.jspecify.annotations.Nullable;

/**
 * How a walk by cursor goes on: with the cursor in the link to the next page, in the
 * direction in which it points.
 */
final class CursorCourse<T> implements Course<CursorPage<T>, CursorPaging> {

	private static final Pattern CURSOR = Pattern.compile("[?&](after|before)=((?:[^&#%]|%\\p{XDigit}{2})+)(?=[&#]|$)");

	private final CursorPaging size;

	private final Set<CursorPaging> asked = new HashSet<>();

	CursorCourse(CursorPaging size) {
		this.size = size;
	}

	@Override
	public int ahead() {
		return 0;
	}

	@Override
	public @Nullable CursorPaging request(int index, CursorPage<T> before) {
		CursorPaging next = next(before);
		return (next != null && !isEmpty(before) && this.asked.add(next)) ? next : null;
	}

	private @Nullable CursorPaging next(CursorPage<T> page) {
		if (page.next() == null) {
			return null;
		}
		Matcher link = CURSOR.matcher(page.next());
		if (link.find()) {
			String cursor = URLDecoder.decode(link.group(2), StandardCharsets.UTF_8);
			return "after".equals(link.group(1)) ? this.size.after(cursor) : this.size.before(cursor);
		}
		String after = (page.cursors() != null) ? page.cursors().after() : null;
		return (after != null) ? this.size.after(after) : null;
	}

	@Override
	public boolean endsBefore(CursorPage<T> page, CursorPaging request, CursorPage<T> before) {
		return isEmpty(page) || (page.items().equals(before.items()) && page.gaps().equals(before.gaps()));
	}

	private static boolean isEmpty(CursorPage<?> page) {
		return page.items().isEmpty() && page.gaps().isEmpty();
	}

}
