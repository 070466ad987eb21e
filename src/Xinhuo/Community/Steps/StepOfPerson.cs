using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Steps;

/// <summary>On a member's page, for hosts alone: the way to the next step.</summary>
internal sealed class StepOfPerson : IPersonSection
{
    public int Order => 900;

    public Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db) =>
        Task.FromResult(
            viewer.IsHost && person is { Role: Role.Member, IsErased: false }
                ? new PersonSection("/Community/Steps/_OfPerson.cshtml", person.Id, Aside: true)
                : null
        );
}
