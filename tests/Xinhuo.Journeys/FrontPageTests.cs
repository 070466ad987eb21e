using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>The door is open, on a phone and on a laptop.</summary>
public sealed class FrontPageTests(Browser browser, Server server)
{
    [Fact]
    public async Task A_guest_opens_the_front_page_on_a_phone()
    {
        await using var visit = await browser.Phone(server);

        var answer = await visit.Page.GotoAsync("/");

        answer.ShouldNotBeNull().Status.ShouldBeLessThan(500);
        (await visit.Page.EvaluateAsync<int>("window.innerWidth")).ShouldBe(375);
        (await visit.Page.EvaluateAsync<string>("navigator.language")).ShouldBe("zh-CN");
        await visit.ShouldNotScrollSideways();
        await visit.Photograph("front");
    }

    [Fact]
    public async Task A_guest_opens_the_front_page_on_a_laptop()
    {
        await using var visit = await browser.Laptop(server);

        var answer = await visit.Page.GotoAsync("/");

        answer.ShouldNotBeNull().Status.ShouldBeLessThan(500);
        await visit.ShouldNotScrollSideways();
        await visit.Photograph("front");
    }

    [Fact]
    public async Task A_passkey_can_be_made_and_used_again()
    {
        await using var visit = await browser.Phone(server);
        await visit.Page.GotoAsync("/");
        var passkeys = await visit.Passkeys();

        var id = await visit.Page.EvaluateAsync<string>(
            """
            async () => (await navigator.credentials.create({ publicKey: {
                challenge: new Uint8Array(16), rp: { name: 'x', id: 'localhost' },
                user: { id: new Uint8Array([1]), name: 'lan', displayName: '阿岚' },
                pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
                authenticatorSelection: { residentKey: 'required', userVerification: 'required' } } })).id
            """
        );
        var again = await visit.Page.EvaluateAsync<string>(
            "async () => (await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), rpId: 'localhost' } })).id"
        );

        again.ShouldBe(id);
        (await passkeys.Count()).ShouldBe(1);
    }
}
