using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.LocalChat;

public sealed class ChatEndpointsTests(RunningBot bot) : IClassFixture<RunningBot>, IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bot.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/chat", "text/html")]
    [InlineData("/chat.css", "text/css")]
    [InlineData("/cards.css", "text/css")]
    [InlineData("/chat.js", "text/javascript")]
    [InlineData("/chat/words.js", "text/javascript")]
    [InlineData("/chat.svg", "image/svg+xml")]
    [InlineData("/chat/context", "application/json")]
    public async Task Every_part_of_the_page_is_served_with_its_guards(string path, string type)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'self'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/chat.html")]
    [InlineData("/chat.js")]
    [InlineData("/chat/context")]
    public async Task Nothing_of_the_page_opens_through_a_tunnel(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.8");
        using var response = await _client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("tunnel", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("de, en;q=0.4, fr;q=0.5", "ne dit pas qu'elle en vient")]
    [InlineData("fr-CA", "ne dit pas qu'elle en vient")]
    [InlineData("de, en;q=0.5", "does not say that it comes from there")]
    [InlineData("de", "does not say that it comes from there")]
    public async Task A_message_from_another_page_is_refused_in_the_readers_language(string accepted, string said)
    {
        using var request = Message(new { text = "plan" });
        request.Headers.Remove("Origin");
        request.Headers.Add("Accept-Language", accepted);
        using var response = await _client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_answered_with_a_card_and_its_summary()
    {
        using var response = await _client.SendAsync(Message(new { text = "status ACT-004", language = "en" }), Cancellation);
        var reply = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("answer", (string?)reply?["kind"]);
        Assert.Contains("<article class=\"card answer\" lang=\"en\">", (string?)reply?["html"], StringComparison.Ordinal);
        Assert.Contains("ACT-004", (string?)reply?["summary"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_000, HttpStatusCode.OK)]
    [InlineData(4_001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(400_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_has_four_thousand_characters_at_most(int length, HttpStatusCode status)
    {
        var message = Message(new { text = new string('é', length) });
        // What is too long is refused before it is read: it is sent only once it is asked for.
        message.Headers.ExpectContinue = true;
        using var response = await _client.SendAsync(message, Cancellation);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_message_too_long_is_refused_with_a_card()
    {
        using var response = await _client.SendAsync(Message(new { text = new string('a', 4_001), language = "en" }), Cancellation);
        var reply = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);

        Assert.Equal("refusal", (string?)reply?["kind"]);
        Assert.Contains("4,000 characters at most", (string?)reply?["html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":7}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("plan", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_message_is_a_problem_that_says_so(string body, string type, HttpStatusCode status)
    {
        using var request = Message(new { });
        request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await _client.SendAsync(request, Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_page_learns_the_plan_and_its_people()
    {
        var context = await _client.GetFromJsonAsync<JsonObject>(new Uri("/chat/context", UriKind.Relative), Cancellation);

        Assert.NotEmpty((string?)context?["title"] ?? "");
        Assert.Contains((string?)context?["language"], (string?[])["fr", "en"]);
        Assert.IsType<JsonArray>(context?["people"]);
        Assert.IsType<JsonArray>(context?["commands"]);
    }

    private HttpRequestMessage Message(object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", bot.Address.GetLeftPart(UriPartial.Authority));
        return request;
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(' ', response.Headers.GetValues(name));
}
