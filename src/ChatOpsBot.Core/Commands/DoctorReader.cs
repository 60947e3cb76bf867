using System.Globalization;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>doctor</c>: nothing, or a page.</summary>
internal static class DoctorReader
{
    internal static Reading Read(Request request)
    {
        if (request.Arguments.Count == 0) return request.Asks(new Question.Doctor(1));

        var isPage = request.Arguments.Count == 2 && request.Arguments[0].Folded == "page";
        return isPage && int.TryParse(request.Arguments[1].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? request.Asks(new Question.Doctor(Math.Max(1, page)))
            : request.HasTooManyWords();
    }
}
